@NullMarked
package org.fugong.reporting.gate.persistence;

import org.jspecify.annotations.NullMarked;
