@NullMarked
package org.fugong.reporting.labour.domain;

import org.jspecify.annotations.NullMarked;
