@NullMarked
package org.fugong.reporting.measure.application;

import org.jspecify.annotations.NullMarked;
