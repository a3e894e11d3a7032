@NullMarked
package org.fugong.reporting.dayclose.persistence;

import org.jspecify.annotations.NullMarked;
