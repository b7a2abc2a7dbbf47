/** What services are asked with. */
package org.gongkai.report.service.asked;
