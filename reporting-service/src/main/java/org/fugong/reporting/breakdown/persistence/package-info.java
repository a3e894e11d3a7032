@NullMarked
package org.fugong.reporting.breakdown.persistence;

import org.jspecify.annotations.NullMarked;
