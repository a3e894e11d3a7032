/** Where counts by day and hour are kept. */
@NullMarked
package org.fugong.reporting.trend.persistence;

import org.jspecify.annotations.NullMarked;
