/** Rolls of insured workers, their linkage and its figures. */
@NullMarked
package org.fugong.registry.insurance.application;

import org.jspecify.annotations.NullMarked;
