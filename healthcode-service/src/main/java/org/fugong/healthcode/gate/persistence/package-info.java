@NullMarked
package org.fugong.healthcode.gate.persistence;

import org.jspecify.annotations.NullMarked;
