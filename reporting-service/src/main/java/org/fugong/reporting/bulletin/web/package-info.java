@NullMarked
package org.fugong.reporting.bulletin.web;

import org.jspecify.annotations.NullMarked;
