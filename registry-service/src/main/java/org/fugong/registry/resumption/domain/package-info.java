/** The course of an application to resume: tiers, states, moves. */
@NullMarked
package org.fugong.registry.resumption.domain;

import org.jspecify.annotations.NullMarked;
