@NullMarked
package org.fugong.reporting.dayclose.domain;

import org.jspecify.annotations.NullMarked;
