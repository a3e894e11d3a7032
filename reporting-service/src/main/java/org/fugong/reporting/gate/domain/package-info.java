@NullMarked
package org.fugong.reporting.gate.domain;

import org.jspecify.annotations.NullMarked;
