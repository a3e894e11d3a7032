@NullMarked
package org.fugong.healthcode.gate.domain;

import org.jspecify.annotations.NullMarked;
