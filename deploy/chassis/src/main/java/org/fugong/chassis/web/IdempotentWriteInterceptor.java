package org.fugong.chassis.web;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.Response;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Runs an {@link IdempotentWrite}. After the checks of roles and of input, so that neither is remembered. */
@IdempotentWrite
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_AFTER + 900)
public class IdempotentWriteInterceptor {

    private final CurrentWrite write;
    private final RememberedAnswers answers;

    @Inject
    IdempotentWriteInterceptor(CurrentWrite write, RememberedAnswers answers) {
        this.write = write;
        this.answers = answers;
    }

    @AroundInvoke
    Object once(InvocationContext invocation) {
        WriteId.Name name = write.name();
        try {
            return QuarkusTransaction.joiningExisting().call(() -> inTransaction(invocation, name));
        } catch (Refusal refusal) {
            if (QuarkusTransaction.isActive()) {
                QuarkusTransaction.setRollbackOnly();
            }
            return refusal.response;
        }
    }

    private Response inTransaction(InvocationContext invocation, WriteId.Name name) throws Exception {
        RememberedAnswers.Answer earlier = answers.claim(name);
        if (earlier != null) {
            return earlier.again(write.fingerprint());
        }
        Object result = invocation.proceed();
        if (!(result instanceof Response response)) {
            throw new IllegalStateException(invocation.getMethod() + " is an idempotent write and returns no Response");
        }
        if (response.getStatus() >= 400) {
            throw new Refusal(response);
        }
        RememberedAnswers.Answer answer = answers.answer(write.fingerprint(), response);
        answers.remember(name, answer);
        return answer.response();
    }

    /** Carries an answer out of a transaction that must not be committed. */
    private static final class Refusal extends RuntimeException {
        private final transient Response response;

        Refusal(Response response) {
            super(null, null, false, false);
            this.response = response;
        }
    }
}
