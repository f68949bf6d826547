<UserStyle xmlns="http://www.opengis.net/sld">
  <FeatureTypeStyle>
    <Rule>
      <PolygonSymbolizer/>
      <PolygonSymbolizer><Fill/><Stroke/></PolygonSymbolizer>
      <LineSymbolizer/>
      <PointSymbolizer><Graphic><Mark/></Graphic></PointSymbolizer>
      <PointSymbolizer><Graphic><ExternalGraphic><Format>image/svg+xml</Format></ExternalGraphic><Mark><WellKnownName>smiley</WellKnownName></Mark></Graphic></PointSymbolizer>
      <PointSymbolizer><Graphic><ExternalGraphic><Format>image/svg+xml</Format></ExternalGraphic></Graphic></PointSymbolizer>
      <TextSymbolizer><Label>constant</Label></TextSymbolizer>
      <TextSymbolizer><Label><![CDATA[two
lines]]></Label><Halo/><Font/><LabelPlacement><PointPlacement/></LabelPlacement></TextSymbolizer>
      <LineSymbolizer><Stroke><CssParameter name="stroke-dasharray">3 1 2</CssParameter></Stroke></LineSymbolizer>
      <LineSymbolizer><Stroke><CssParameter name="stroke-dasharray">0 0</CssParameter></Stroke></LineSymbolizer>
    </Rule>
  </FeatureTypeStyle>
</UserStyle>
