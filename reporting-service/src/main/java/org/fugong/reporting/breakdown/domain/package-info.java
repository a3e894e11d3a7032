@NullMarked
package org.fugong.reporting.breakdown.domain;

import org.jspecify.annotations.NullMarked;
