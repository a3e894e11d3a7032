@NullMarked
package org.fugong.reporting.labour.persistence;

import org.jspecify.annotations.NullMarked;
