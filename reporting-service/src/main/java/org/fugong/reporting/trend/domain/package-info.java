/** What is counted by hour and day, and how changes of it add up. */
@NullMarked
package org.fugong.reporting.trend.domain;

import org.jspecify.annotations.NullMarked;
