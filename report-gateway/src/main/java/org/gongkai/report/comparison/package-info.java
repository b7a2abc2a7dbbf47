/** Reports beside each other: between years, versions and agencies, as differences, rates, series and plots. */
package org.gongkai.report.comparison;
