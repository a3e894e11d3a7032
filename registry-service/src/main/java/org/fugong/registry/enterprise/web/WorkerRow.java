package org.fugong.registry.enterprise.web;

import java.util.List;
import java.util.UUID;

import org.fugong.chassis.privacy.PersonalData;

/** A worker in the list of the page; personal data prints masked. */
public record WorkerRow(
        UUID id, PersonalData name, PersonalData idNumber, PersonalData phone, String origin, List<String> skills) {}
