/** Rules of liaison officers: who stands in, how enterprises are shared out. */
@NullMarked
package org.fugong.registry.liaison.domain;

import org.jspecify.annotations.NullMarked;
