@NullMarked
package org.fugong.reporting.dashboard.domain;

import org.jspecify.annotations.NullMarked;
