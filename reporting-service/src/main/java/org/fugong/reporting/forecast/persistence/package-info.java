/** Reads what happened day by day. */
@NullMarked
package org.fugong.reporting.forecast.persistence;

import org.jspecify.annotations.NullMarked;
