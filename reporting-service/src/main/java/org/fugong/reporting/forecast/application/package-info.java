/** Forecasts for the district and its towns. */
@NullMarked
package org.fugong.reporting.forecast.application;

import org.jspecify.annotations.NullMarked;
