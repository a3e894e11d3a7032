@NullMarked
package org.fugong.reporting.dashboard.persistence;

import org.jspecify.annotations.NullMarked;
