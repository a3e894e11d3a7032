package org.fugong.chassis.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.interceptor.InterceptorBinding;

/**
 * A REST write that is safe to send again. The method returns a {@code jakarta.ws.rs.core.Response} and runs in one
 * transaction, together with what it stores, the events it appends and the remembered answer.
 *
 * <p>Needs the header {@code Idempotency-Key}, 1 to 200 printable ASCII characters, else 400
 * {@code idempotency-key-missing}. The same key by the same caller within seven days gives the same answer (status,
 * body, ETag, Location) with {@code Idempotent-Replay: true}; while the first is still running the second waits for it.
 * With another method, path, query or body it is 422 {@code idempotency-key-reused}. Problems, and answers with a status
 * of 400 or more, roll back and are not remembered.
 */
@InterceptorBinding
@Inherited
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface IdempotentWrite {}
