@NullMarked
package org.fugong.reporting.alert.persistence;

import org.jspecify.annotations.NullMarked;
