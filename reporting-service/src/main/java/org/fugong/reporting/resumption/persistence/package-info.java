@NullMarked
package org.fugong.reporting.resumption.persistence;

import org.jspecify.annotations.NullMarked;
