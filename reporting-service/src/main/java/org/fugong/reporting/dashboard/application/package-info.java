@NullMarked
package org.fugong.reporting.dashboard.application;

import org.jspecify.annotations.NullMarked;
