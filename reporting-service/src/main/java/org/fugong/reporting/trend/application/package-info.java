/** Takes in what happened in each hour and on each day. */
@NullMarked
package org.fugong.reporting.trend.application;

import org.jspecify.annotations.NullMarked;
