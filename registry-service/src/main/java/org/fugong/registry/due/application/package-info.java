/** Clocks on states, and what happens when they run out. */
@NullMarked
package org.fugong.registry.due.application;

import org.jspecify.annotations.NullMarked;
