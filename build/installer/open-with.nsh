; "Open with" for .inf and .cat without taking them over: their defaults stay Windows' own.
; Source: Microsoft Learn, "File Types": OpenWithProgids, Applications subkey.
!macro openWith extension
  WriteRegStr SHELL_CONTEXT "Software\Classes\${extension}\OpenWithProgids" "DriverPreflight.Package" ""
!macroend

!macro forgetOpenWith extension
  DeleteRegValue SHELL_CONTEXT "Software\Classes\${extension}\OpenWithProgids" "DriverPreflight.Package"
!macroend

!macro customInstall
  WriteRegStr SHELL_CONTEXT "Software\Classes\DriverPreflight.Package" "" "Driver package"
  WriteRegStr SHELL_CONTEXT "Software\Classes\DriverPreflight.Package\DefaultIcon" "" "$INSTDIR\${APP_EXECUTABLE_FILENAME},0"
  WriteRegStr SHELL_CONTEXT "Software\Classes\DriverPreflight.Package\shell\open\command" "" '"$INSTDIR\${APP_EXECUTABLE_FILENAME}" "%1"'
  !insertmacro openWith ".inf"
  !insertmacro openWith ".cat"
!macroend

!macro customUnInstall
  !insertmacro forgetOpenWith ".inf"
  !insertmacro forgetOpenWith ".cat"
  DeleteRegKey SHELL_CONTEXT "Software\Classes\DriverPreflight.Package"
!macroend
