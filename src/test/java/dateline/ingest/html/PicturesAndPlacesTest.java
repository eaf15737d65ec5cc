package dateline.ingest.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dateline.article.WebUrl;
import dateline.ingest.text.Refusal;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PicturesAndPlacesTest {
    private static final Optional<WebUrl> BASE = WebUrl.lenient("https://www.tidewater.example/2026/silt");

    @ParameterizedTest(name = "{0}")
    @DisplayName("HTML-06: of several addresses the best one; what is good stays unless something better is offered")
    @CsvSource(delimiter = '#', textBlock = """
            <img src=/grey-seal.jpg alt=x>                                                # /grey-seal.jpg
            <img src=/loading-dock.png>                                                   # /loading-dock.png
            <img src=/spacer.gif>                                                         # -
            <img src=/spacer.gif width=900 height=600 alt=x>                              # -
            <img src=/loading.jpg width=1400 height=933 alt='Sheep on a gangway'>         # /loading.jpg
            <figure><img src=/pixel.png><figcaption>Pixel, a pony</figcaption></figure>   # /pixel.png
            <img src=/grey.jpg class=lazyload width=900 alt='A seal'>                     # -
            <img src=/grey.jpg width=900 alt='A seal' data-src=/seal.jpg>                 # /seal.jpg
            <img src=/placeholder-300x200.png data-src=/real.jpg>                         # /real.jpg
            <img src=/grey.png srcset='/a.jpg 300w, /b.jpg 900w'>                         # /b.jpg
            <img src=/one.jpg data-lazy=true>                                             # /one.jpg
            <img src=/two.jpg data-image=48213>                                           # /two.jpg
            <img src=/three.jpg data-url=/gallery/5>                                      # /three.jpg
            <img src=/tiny.jpg data-src=/full.jpg>                                        # /full.jpg
            <img data-src=/media/48213>                                                   # /media/48213
            <img src=/s-300.jpg srcset='/s-300.jpg 300w, /s-1200.jpg 1200w, /s-9000.jpg 9000w'>    # /s-1200.jpg
            <img src=/s-900.jpg width=900 srcset='/s-150.jpg 150w, /s-300.jpg 300w'>       # /s-900.jpg
            <noscript><img src=/n.jpg></noscript><img src=/n-30.jpg?blur=10>              # /n.jpg
            <img src=/n-30.jpg?blur=10><noscript><img src=/n.jpg></noscript>              # /n.jpg
            <img src=/s.jpg srcset='/s.jpg 1x, /s2.jpg 2x'>                               # /s2.jpg
            <img src=/s.jpg srcset='/s.jpg 1x'>                                           # /s.jpg
            <picture><source srcset='/p.webp 1600w'><img src=/p-200.jpg></picture>        # /p.webp
            <picture><source srcset='/p.avif 1600w' type=image/avif><source srcset='/p.webp 800w'><img src=/p.jpg></picture> # /p.webp
            <picture><source srcset='/dark.jpg 1600w' media='(prefers-color-scheme: dark)'><img src=/p.jpg></picture> # /p.jpg
            <img src=/team-icon-1x1.jpg data-lazy=false data-url=https://a.example/gallery/5>      # /team-icon-1x1.jpg
            <img src=/team-icon-1x1.jpg data-src=/media/48213>                            # /media/48213
            <img src=/spacer.gif data-url=/media/48213>                                   # /media/48213
            <picture><source media='(min-width: 960px)' srcset=/w1400.jpg><source media='(max-width: 959px)' srcset=/w480.jpg><img src=/w48.jpg></picture> # /w1400.jpg
            <picture><source media='(min-width: 40em)' srcset='/l.jpg, /l2.jpg 2x'><img src=/w48.jpg></picture> # /l.jpg
            <picture><source media='(max-width: 600px)' srcset=/part.jpg><img src=/whole.jpg></picture> # /whole.jpg
            <picture><source media='(min-width: 600px)' srcset=/part.jpg><img src=/whole.jpg width=1400></picture> # /whole.jpg
            <img src=/next.jpg width=0 height=0 sizes=100vw>                              # /next.jpg
            <img src=/waves.jpg width=0 height=0 alt='Waves'>                             # /waves.jpg
            <img src=/dot.gif width=1 height=1 alt=''>                                    # -
            """)
    void thePictureOfSeveral(String html, String address) throws Refusal {
        List<String> found = Jsoup.parse(clean("<p>A</p>" + html)).select("img").eachAttr("src");

        assertEquals(address.equals("-") ? List.of() : List.of("https://www.tidewater.example" + address), found);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("HTML-10: a note can be followed, and what is for the page alone goes")
    @CsvSource(delimiter = '¦', textBlock = """
            <p>Silt.<sup><a href="#fn1">1</a></sup></p>         ¦ <p>Silt.<sup><a href="https://www.tidewater.example/2026/silt#fn1">1</a></sup></p>
            <p>Silt.<a role="doc-noteref" href="#a">1</a></p>   ¦ <p>Silt.<a href="https://www.tidewater.example/2026/silt#a">1</a></p>
            <p>Report. <a href="#fnref1">↩</a></p>              ¦ <p>Report.</p>
            <p>Report. <a class="footnote-backref" href="#fnref:1">↩︎</a></p> ¦ <p>Report.</p>
            <p>Report. <a href="#cite_ref-1">^</a></p>          ¦ <p>Report.</p>
            <h2>Counted<a class="headerlink" href="#c">¶</a></h2> ¦ <h2>Counted</h2>
            <h2><a href="#c">Counted</a></h2>                   ¦ <h2>Counted</h2>
            <h2>Counted</h2><a href="#c"><span class="sr-only">Section titled “Counted”</span></a> ¦ <h2>Counted</h2>
            <p>See <a href="#c">below</a>.</p>                  ¦ <p>See below.</p>
            <p>Vote <a href="/x">#</a></p>                      ¦ <p>Vote <a href="https://www.tidewater.example/x">#</a></p>
            """)
    void placesInThePage(String html, String clean) throws Refusal {
        assertEquals(clean, clean(html));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '¦', textBlock = """
            <p>So <math alttext="1/2"><mfrac><mn>1</mn><mn>2</mn></mfrac></math>.</p>      ¦ <p>So 1/2.</p>
            <p>So <math><mi>m</mi><msup><mi>c</mi><mn>2</mn></msup></math>.</p>            ¦ <p>So mc^2.</p>
            <p>So <math><msqrt><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow></msqrt></math></p> ¦ <p>So √(a+b)</p>
            <p>So <math><semantics><mi>x</mi><annotation encoding="application/x-tex">x_1</annotation></semantics></math></p> ¦ <p>So x_1</p>
            <p><span class="katex"><span class="katex-mathml"><math><mi>x</mi></math></span><span class="katex-html" aria-hidden="true">x</span></span></p> ¦ <p>x</p>
            <p>So <math><mtext>&lt;script&gt;</mtext></math></p>                             ¦ <p>So &lt;script&gt;</p>
            """)
    void formulasStayAsText(String html, String clean) throws Refusal {
        assertEquals(clean, clean(html));
    }

    private static String clean(String html) throws Refusal {
        return BodyCleaner.clean(html, BASE, Optional.empty()).body().html();
    }
}
