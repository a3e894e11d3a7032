@NullMarked
package org.fugong.reporting.dashboard.web;

import org.jspecify.annotations.NullMarked;
