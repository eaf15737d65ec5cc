package dateline.store;

import java.time.Instant;

/**
 * That an editor is signed in.
 *
 * @param hash SHA-256 of the secret that the browser has, in hexadecimal
 * @param user name of the editor
 * @param beganAt in whole seconds
 * @param usedAt when it was used last, give or take a minute, in whole seconds
 */
public record DeskSession(String hash, String user, Instant beganAt, Instant usedAt) {}
