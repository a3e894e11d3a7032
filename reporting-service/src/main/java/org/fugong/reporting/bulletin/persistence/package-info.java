@NullMarked
package org.fugong.reporting.bulletin.persistence;

import org.jspecify.annotations.NullMarked;
