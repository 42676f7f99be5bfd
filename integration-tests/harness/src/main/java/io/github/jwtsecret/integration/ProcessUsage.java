package io.github.jwtsecret.integration;

/**
 * What a process uses.
 *
 * @param heap the bytes on the heap that garbage collection leaves
 * @param threads the threads that live, without those of the exchange of tokens
 * @param watchers the threads among them that watch a file with keys
 */
public record ProcessUsage(long heap, int threads, int watchers) {

}
