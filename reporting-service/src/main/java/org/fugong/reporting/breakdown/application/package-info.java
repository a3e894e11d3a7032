@NullMarked
package org.fugong.reporting.breakdown.application;

import org.jspecify.annotations.NullMarked;
