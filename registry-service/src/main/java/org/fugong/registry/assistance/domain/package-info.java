/** The rules of asking for help: states, moves, routing and clocks. */
@NullMarked
package org.fugong.registry.assistance.domain;

import org.jspecify.annotations.NullMarked;
