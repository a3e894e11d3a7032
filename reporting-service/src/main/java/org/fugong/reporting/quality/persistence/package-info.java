@NullMarked
package org.fugong.reporting.quality.persistence;

import org.jspecify.annotations.NullMarked;
