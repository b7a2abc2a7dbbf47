/** What another service tells of an application: what became of a case about it (复议诉讼案件). */
package org.gongkai.request.told;
