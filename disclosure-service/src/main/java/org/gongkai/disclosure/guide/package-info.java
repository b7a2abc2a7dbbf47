/** The guide to what a body makes public (政府信息公开指南), written when it is read. */
package org.gongkai.disclosure.guide;
