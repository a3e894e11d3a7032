/** The rule by which lines of insured-worker rolls are linked with workers. */
@NullMarked
package org.fugong.registry.insurance.domain;

import org.jspecify.annotations.NullMarked;
