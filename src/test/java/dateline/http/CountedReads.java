package dateline.http;

import dateline.store.ArticleStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

/** A store, and how often it was asked. */
record CountedReads(ArticleStore store, AtomicInteger count) {
    static CountedReads of(ArticleStore asked) {
        var count = new AtomicInteger();
        var store = (ArticleStore) Proxy.newProxyInstance(
                ArticleStore.class.getClassLoader(),
                new Class<?>[] {ArticleStore.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("read")) {
                        count.incrementAndGet();
                    }
                    try {
                        return method.invoke(asked, arguments);
                    } catch (InvocationTargetException e) {
                        throw Objects.requireNonNull(e.getCause());
                    }
                });
        return new CountedReads(store, count);
    }
}
