package org.fugong.reporting.breakdown.application;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.fugong.reporting.breakdown.domain.SizeBand;

/**
 * From how many people on an enterprise is small, medium or large, and by which version of that rule. The default is the
 * national division of 2017 (统计上大中小微型企业划分办法) by employees, for industry.
 */
@ApplicationScoped
public class SizeRule {
    private final String version;
    private final List<Integer> from;

    SizeRule(
            @ConfigProperty(name = "fugong.reporting.size.version", defaultValue = "size-2017") String version,
            @ConfigProperty(name = "fugong.reporting.size.from", defaultValue = "20,300,1000") List<Integer> from) {
        if (from.size() != SizeBand.values().length - 1
                || !from.stream().sorted().distinct().toList().equals(from)) {
            throw new IllegalArgumentException("fugong.reporting.size.from must be three rising numbers of people");
        }
        this.version = version;
        this.from = List.copyOf(from);
    }

    public String version() {
        return version;
    }

    /** The least headcounts of small, medium and large enterprises. */
    public List<Integer> from() {
        return from;
    }
}
