/** Forecasts as an API. */
@NullMarked
package org.fugong.reporting.forecast.web;

import org.jspecify.annotations.NullMarked;
