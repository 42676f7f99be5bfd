package io.github.jwtsecret.integration;

import io.github.jwtsecret.key.KeyStatus;

/**
 * A key of an instance.
 *
 * @param id the id
 * @param status the part that it plays there
 */
public record KeyState(String id, KeyStatus status) {

}
