/** The services behind the gateway: where they are, what they are asked, and how their silence is told. */
package org.gongkai.report.service;
