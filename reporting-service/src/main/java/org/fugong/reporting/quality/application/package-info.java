@NullMarked
package org.fugong.reporting.quality.application;

import org.jspecify.annotations.NullMarked;
