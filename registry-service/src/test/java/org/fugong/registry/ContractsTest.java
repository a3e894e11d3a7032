package org.fugong.registry;

import org.junit.jupiter.api.Test;

import org.fugong.chassis.testing.Contracts;

import static org.assertj.core.api.Assertions.assertThat;

class ContractsTest {

    @Test
    void every_example_is_valid_and_every_schema_closed() {
        assertThat(Contracts.ownedBy("registry-service"))
                .containsExactly(
                        "assistance-escalated",
                        "assistance-handed-over",
                        "assistance-rated",
                        "assistance-reopened",
                        "assistance-requested",
                        "assistance-resolved",
                        "assistance-routed",
                        "assistance-scheme-consented",
                        "assistance-scheme-declined",
                        "assistance-scheme-dismissed",
                        "assistance-scheme-ended",
                        "assistance-scheme-escalated",
                        "assistance-scheme-joined",
                        "assistance-scheme-lapsed",
                        "assistance-scheme-left",
                        "assistance-scheme-offered",
                        "assistance-scheme-prolongation-lapsed",
                        "assistance-scheme-prolongation-offered",
                        "assistance-scheme-prolonged",
                        "assistance-scheme-proposed",
                        "assistance-scheme-provider-lost",
                        "assistance-scheme-started",
                        "assistance-withdrawn",
                        "enterprise-closed",
                        "enterprise-contact-shared",
                        "enterprise-inspected",
                        "enterprise-located",
                        "enterprise-moved",
                        "enterprise-park-changed",
                        "enterprise-registered",
                        "enterprise-reopened",
                        "enterprise-reported",
                        "enterprises-merge-undone",
                        "enterprises-merged",
                        "insured-roll-posted",
                        "insured-worker-linked",
                        "labour-agreement-concluded",
                        "labour-agreement-ended",
                        "labour-entry-posted",
                        "labour-need-surveyed",
                        "liaison-officer-assigned",
                        "resumption-applied",
                        "resumption-conditions-met",
                        "resumption-decided",
                        "resumption-escalated",
                        "resumption-reinstated",
                        "resumption-returned",
                        "resumption-suspended",
                        "resumption-withdrawn",
                        "worker-identity-shared",
                        "worker-left",
                        "worker-lent",
                        "worker-login-bound",
                        "worker-name-shared",
                        "worker-registered",
                        "worker-returned",
                        "worker-transferred",
                        "workers-merge-undone",
                        "workers-merged");
        Contracts.assertExamplesValid("registry-service");
    }

    @Test
    void no_release_is_broken() {
        Contracts.assertCompatibleWithReleased("registry-service");
    }
}
