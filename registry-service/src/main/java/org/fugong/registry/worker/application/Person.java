package org.fugong.registry.worker.application;

import org.fugong.chassis.privacy.PersonalData;

/**
 * What is personal about a worker.
 *
 * @param idNumber of the document
 * @param name as on the document
 * @param phone where the worker can be called
 * @param originAddress below the county, down to the village; may be empty
 */
public record Person(PersonalData idNumber, PersonalData name, PersonalData phone, PersonalData originAddress) {}
