package org.fugong.registry.assistance.web;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;

import org.fugong.chassis.web.ETags;
import org.fugong.chassis.web.Page;
import org.fugong.registry.assistance.application.Schemes;
import org.fugong.registry.assistance.domain.Member;
import org.fugong.registry.assistance.domain.Scheme;
import org.fugong.registry.enterprise.application.Enterprises;

/** Shows joint schemes to the caller: all of it to officials, to a member what concerns it. */
@RequestScoped
class SchemeAnswers {

    private final Schemes schemes;
    private final Enterprises enterprises;
    private final SchemeScope scope;

    @Inject
    SchemeAnswers(Schemes schemes, Enterprises enterprises, SchemeScope scope) {
        this.schemes = schemes;
        this.enterprises = enterprises;
        this.scope = scope;
    }

    /** The enterprise that reads; null for officials. */
    @Nullable UUID reader() {
        return scope.official() ? null : scope.own();
    }

    SchemeView view(Scheme scheme) {
        List<UUID> members = scheme.members().stream().map(Member::enterpriseId).toList();
        return SchemeView.of(scheme, schemes.today(), enterprises.factsOf(members), reader());
    }

    Page<SchemeView> page(Page<Scheme> page) {
        return page.map(this::view);
    }

    Response of(Response.ResponseBuilder builder, Scheme scheme) {
        return builder.entity(view(scheme)).tag(ETags.of(scheme.version())).build();
    }
}
